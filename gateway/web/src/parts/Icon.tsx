import type { ReactNode } from 'react'

/** Our own marks on a 24-unit grid: stroke only, round ends, the colour of the word beside them. */
const drawings = {
  home: <path d="M4 11.5 12 5l8 6.5M6.5 10v9h11v-9M10 19v-5h4v5"/>,
  bill: <path d="M6 3.5h12v17l-3-1.8-3 1.8-3-1.8-3 1.8zM9 8.5h6M9 12h6M9 15.5h3"/>,
  meter: (
    <><circle cx="12" cy="12" r="8.5"/><path d="M8 10h8v3.5H8zM10.7 10v3.5M13.3 10v3.5M12 16.5v1"/></>
  ),
  bell: <path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4"/>,
  menu: <path d="M4 7h16M4 12h16M4 17h16"/>,
  chat: <path d="M4 5h16v11h-9l-4 4v-4H4zM8 9h8M8 12.3h5"/>,
  doc: <path d="M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 12h6M9 15.5h6"/>,
  pin: (
    <><path d="M12 21s6.5-6.2 6.5-11a6.5 6.5 0 1 0-13 0c0 4.8 6.5 11 6.5 11z"/><circle cx="12" cy="10" r="2.3"/></>
  ),
  gear: (
    <><path d="M4 7.5h9M17 7.5h3M4 16.5h3M11 16.5h9"/><circle cx="15" cy="7.5" r="2"/><circle cx="9" cy="16.5" r="2"/></>
  ),
  house: <path d="M5 20.5V5.5l7-2.5v17.5M12 8.5h7v12M3 20.5h18M8 8.5h1M8 12h1M8 15.5h1M15 12h1M15 15.5h1"/>,
  down: <path d="m6 9.5 6 6 6-6"/>,
  right: <path d="m9.5 6 6 6-6 6"/>,
  left: <path d="m14.5 6-6 6 6 6"/>,
  check: <path d="m5 12.5 4.5 4.5L19 7"/>,
  okc: (
    <><circle cx="12" cy="12" r="8.5"/><path d="m8 12.3 2.8 2.8L16 9.5"/></>
  ),
  warn: <path d="M12 4 2.8 19.5h18.4zM12 10v4.5M12 17v.2"/>,
  info: (
    <><circle cx="12" cy="12" r="8.5"/><path d="M12 11v5.5M12 7.5v.2"/></>
  ),
  lock: <path d="M5.5 11h13v9h-13zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.5v2"/>,
  print: <path d="M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z"/>,
  load: <path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14"/>,
  copy: <path d="M9 9h10.5v11H9zM5 15.5V4h10"/>,
  phone: <path d="M6 3.5h3l1.5 4.5-2 1.5c1 2.5 3.5 5 6 6l1.5-2 4.5 1.5v3c0 1.5-1 2.5-2.5 2.5C11 20.5 3.5 13 3.5 6 3.5 4.5 4.5 3.5 6 3.5z"/>,
  mail: <path d="M3.5 6h17v12.5h-17zM3.5 7l8.5 6.5L20.5 7"/>,
  clock: (
    <><circle cx="12" cy="12" r="8.5"/><path d="M12 7v5.3l3.5 2"/></>
  ),
  out: <path d="M10 4H5v16h5M14 8l4 4-4 4M18 12H9"/>,
  search: (
    <><circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/></>
  ),
  drop: <path d="M12 3.5c3.5 4.5 6 7.5 6 10.8a6 6 0 0 1-12 0C6 11 8.5 8 12 3.5z"/>,
  hot: <path d="M12 3.5c3.5 4.5 6 7.5 6 10.8a6 6 0 0 1-12 0C6 11 8.5 8 12 3.5zM9 15c1-1.3 2-1.3 3 0s2 1.3 3 0"/>,
  half: (
    <><circle cx="12" cy="12" r="8.5"/><path d="M12 3.5v17a8.5 8.5 0 0 0 0-17z" fill="currentColor"/></>
  ),
  ring: <circle cx="12" cy="12" r="8.5"/>,
  void: (
    <><circle cx="12" cy="12" r="8.5"/><path d="m6 18 12-12"/></>
  ),
  bank: <path d="M3.5 9.5 12 4l8.5 5.5zM5 20h14M6.5 10v7.5M10.2 10v7.5M13.8 10v7.5M17.5 10v7.5"/>,
  card: <path d="M3 5.5h18v13H3zM6 9.5h4v4H6zM13 10h5M13 13.5h3"/>,
  mobile: <path d="M7.5 3h9v18h-9zM11 18h2"/>,
  cal: <path d="M4 6h16v14H4zM4 10.5h16M8 3.5V8M16 3.5V8"/>,
  plus: <path d="M12 5v14M5 12h14"/>,
  refresh: <path d="M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.5 4v4h-4"/>,
  off: <path d="M4 4l16 16M2.5 9.5A14 14 0 0 1 8 6.5M12 6c3.7 0 7 1.4 9.5 3.5M6 13a9 9 0 0 1 4-2M15 11.5a9 9 0 0 1 3 1.5M12 18.5v.2"/>,
  x: <path d="m6 6 12 12M18 6 6 18"/>,
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof drawings

/** Always beside a word, so it is hidden from those who listen. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="i" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {drawings[name]}
    </svg>
  )
}
