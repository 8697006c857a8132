// Words that say the same in news and in posts about it. English; each line is one meaning.

const meanings = `
vaccine jab shot inoculation
kill murder slay slaughter
photo photograph picture image pic
video footage clip film
police cop officer
doctor physician
car vehicle automobile
road highway motorway freeway street
buy purchase acquire
money cash dollar buck fund
steal rob theft
migrant immigrant
child kid toddler
baby infant newborn
student pupil graduate grad
company firm corporation business
job employment work
unemployment joblessness jobless
cut reduce slash lower
rise increase grow climb soar
fall drop decrease decline plunge
raise hike
ban outlaw prohibit forbid abolish
allow permit
remove delete withdraw
cure heal remedy
cause trigger
illness disease sickness
covid coronavirus corona covid19
weapon gun firearm rifle
fire blaze
storm hurricane typhoon cyclone
flood inundate
plane aircraft jet airplane
ship boat vessel
soldier troop military
war conflict
attack assault
arrest detain jail imprison
protest demonstrate rally march
election vote ballot poll
president potus
britain british uk
law bill legislation act
judge court
politician lawmaker legislator
congress house senate
tax levy
wage salary pay
rich wealthy
poor impoverished
old elderly aged
big large huge giant massive enormous
small tiny little
fast quick rapid
slow throttle
sick ill
die dead pass
drown
marry wed wedding marriage
pregnant pregnancy
woman female
man male
dog puppy
cat kitten
food meal
school classroom
teacher educator
book library
church cathedral
muslim islamic islam
christian christianity
jewish jew
gay homosexual lgbt
transgender trans
dangerous unsafe hazardous
begin start launch
end stop halt finish
close shut
hide conceal
reveal expose disclose
find discover spot
say claim state tell
announce declare
deny reject refuse
help aid assist assistance
build construct
destroy demolish ruin
damage harm
collapse crumble
explode blast explosion
burn torch
poison toxic
free gratis costless
everyone everybody
annual yearly
month monthly
wind turbine windmill
bird seabird
warm heat
planet earth world
country nation
city town
bus coach
train rail railway
phone smartphone mobile cellphone
app application
chip microchip
track follow trace surveil
fake hoax false bogus
real genuine authentic
sleep nap doze
accident crash
crime criminal
safety inspection check
consent permission
foreign overseas
twice double
sign petition
resign quit step
fire sack dismiss
hire employ
lie mislead
win victory
lose defeat
bomb explosive
border frontier
refugee asylum
citizen citizenship
hospital clinic
drug medicine medication
cocaine heroin
alcohol liquor
oil petroleum petrol gasoline gas
electric electricity power
spoil rot
`

import { stemOf } from './stems.ts'

const meaningsOf = new Map<string, number[]>()
for (const [number, line] of meanings.trim().split('\n').entries()) {
  for (const stem of new Set(line.split(' ').map((word) => stemOf(word, 'en')))) {
    meaningsOf.set(stem, [...(meaningsOf.get(stem) ?? []), number])
  }
}

const members = new Map<number, string[]>()
for (const [stem, numbers] of meaningsOf) {
  for (const number of numbers) members.set(number, [...(members.get(number) ?? []), stem])
}

const synonyms = new Map(
  [...meaningsOf].map(([stem, numbers]) => {
    const all = new Set(numbers.flatMap((number) => members.get(number) ?? []))
    return [stem, [...all].filter((other) => other !== stem)] as const
  }),
)
const none: readonly string[] = []

/** Stems of English that can stand for this one; itself not among them. */
export const synonymsOf = (stem: string): readonly string[] => synonyms.get(stem) ?? none
