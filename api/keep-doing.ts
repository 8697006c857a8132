// Does a piece of work again and again for as long as the desk runs, with a pause of its own choice between.

/**
 * Starts at once. The work answers how many milliseconds to wait before the next time; it catches its own errors.
 * @returns how to stop it and wait for its end; a pause ends at once, the work under way is finished
 */
export function keepDoing(work: () => Promise<number>): () => Promise<void> {
  let isStopping = false
  let wake = () => {}
  async function run(): Promise<void> {
    while (!isStopping) {
      const pause = await work()
      if (isStopping || pause === 0) continue
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pause)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }
  const ended = run()
  return () => {
    isStopping = true
    wake()
    return ended
  }
}
