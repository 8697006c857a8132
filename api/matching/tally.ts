// Sums by number of claim, in flat arrays that every search uses anew: a Map would be made and thrown away for thousands of numbers.

/** The heaviest, in their order, with what they weigh. */
export type Heaviest = Map<number, number>

export class Tally {
  /** Where a number stands: at its own place, or the next that is free. 0 where nobody does. */
  #numbers = new Int32Array(2048)
  #sums = new Float64Array(2048)
  #taken = new Int32Array(1024)
  #size = 0

  /** How many different numbers it holds. */
  get size(): number {
    return this.#size
  }

  clear(): void {
    for (let at = 0; at < this.#size; at++) this.#numbers[this.#taken[at] as number] = 0
    this.#size = 0
  }

  add(numbers: ArrayLike<number>, weight: number): void {
    for (let at = 0; at < numbers.length; at++) {
      const place = this.#placeOf(numbers[at] as number)
      this.#sums[place] = (this.#sums[place] as number) + weight
    }
  }

  /** Makes each of them weigh so much, where it does not weigh more. */
  raise(numbers: ArrayLike<number>, weight: number): void {
    for (let at = 0; at < numbers.length; at++) {
      const place = this.#placeOf(numbers[at] as number)
      if ((this.#sums[place] as number) < weight) this.#sums[place] = weight
    }
  }

  /** The heaviest, of equals the lower; the many others are not put in any order. */
  heaviest(most: number, not: readonly number[]): Heaviest {
    const kept: Weighed[] = []
    let last: Weighed | undefined
    // What came last is the lowest mostly: of many equals the first that are looked at are then the ones that stay.
    for (let each = this.#size - 1; each >= 0; each--) {
      const place = this.#taken[each] as number
      const [number, sum] = [this.#numbers[place] as number, this.#sums[place] as number]
      if (last !== undefined && !isBefore(number, sum, last)) continue
      if (not.includes(number)) continue
      insert(kept, [number, sum])
      if (kept.length > most) kept.pop()
      if (kept.length === most) last = kept[most - 1]
    }
    return new Map(kept)
  }

  #placeOf(number: number): number {
    const last = this.#numbers.length - 1
    let place = number & last
    for (let there = this.#numbers[place]; there !== number; there = this.#numbers[place]) {
      if (there === 0) return this.#take(number, place)
      place = (place + 1) & last
    }
    return place
  }

  #take(number: number, place: number): number {
    if (this.#size === this.#taken.length) {
      this.#grow()
      return this.#placeOf(number)
    }
    this.#numbers[place] = number
    this.#sums[place] = 0
    this.#taken[this.#size++] = place
    return place
  }

  /** Half of the places stay free, so that looking for one is short. */
  #grow(): void {
    const [numbers, sums, taken, size] = [this.#numbers, this.#sums, this.#taken, this.#size]
    this.#numbers = new Int32Array(numbers.length * 2)
    this.#sums = new Float64Array(numbers.length * 2)
    this.#taken = new Int32Array(taken.length * 2)
    this.#size = 0
    for (let at = 0; at < size; at++) {
      const place = taken[at] as number
      const now = this.#placeOf(numbers[place] as number)
      this.#sums[now] = sums[place] as number
    }
  }
}

type Weighed = [number: number, sum: number]

function insert(kept: Weighed[], one: Weighed): void {
  let at = kept.length
  kept.push(one)
  for (let before = kept[at - 1]; before && isBefore(one[0], one[1], before); before = kept[at - 1]) {
    kept[at] = before
    at--
  }
  kept[at] = one
}

const isBefore = (number: number, sum: number, other: Weighed) =>
  sum === other[1] ? number < other[0] : sum > other[1]
