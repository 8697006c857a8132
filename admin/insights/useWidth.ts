// How wide an element is, so that a chart is drawn at its real size and its words stay readable.
import { useEffect, useRef, useState } from 'react'

export function useWidth<E extends Element>(usual: number) {
  const box = useRef<E>(null)
  const [width, setWidth] = useState(usual)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const watcher = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(200, Math.floor(entry.contentRect.width)))
    })
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [])
  return { box, width }
}
