// What random tests draw from: the same every time, so that no gate depends on luck. FUZZ_SEED=random asks for other luck.
const usual = 20_261_126

const asked = process.env.FUZZ_SEED ?? ''

/** FUZZ_SEED may also be the number that a run told. */
export const seed = asked === 'random' ? Date.now() % 2 ** 31 : Number(asked || usual)
