const paths = {
  search: <path d="M16.5 16.5 21 21M18 10.5a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0Z" />,
  play: <path d="M6 3.5v17l14-8.5Z" />,
  document: <path d="M6 2.5h8l5 5v14H6ZM13.5 3v5H19M9 12.5h7M9 16.5h7" />,
  calendar: <path d="M3.5 5h17v16h-17ZM3.5 10h17M8 2.5v4M16 2.5v4" />,
  exchange: <path d="M3 8h16M15 3.5 19.5 8 15 12.5M21 16H5M9 11.5 4.5 16 9 20.5" />,
  course: <path d="M12 6.5C9.5 4.5 6 4 2.5 4.5v14c3.5-.5 7 0 9.5 2 2.5-2 6-2.5 9.5-2v-14c-3.5-.5-7 0-9.5 2Zm0 0v14" />,
  external: <path d="M9 4H4v16h16v-5M13.5 3.5h7v7M20 4l-9.5 9.5" />,
  check: <path d="m4 12.5 5.5 5.5L20 6.5" />,
  warning: <path d="M12 3 1.5 21h21ZM12 9.5v5.5M12 17.2v1.3" />,
  print: <path d="M7 8V2.5h10V8M7 17H3V8h18v9h-4M7 13.5h10v8H7Z" />,
  download: <path d="M12 3v12.5M6.5 10.5 12 16l5.5-5.5M3.5 21h17" />,
  globe: <path d="M21.5 12a9.5 9.5 0 1 1-19 0 9.5 9.5 0 0 1 19 0ZM2.5 12h19M12 2.5c5 5.5 5 13.5 0 19-5-5.5-5-13.5 0-19Z" />,
  menu: <path d="M3 6h18M3 12h18M3 18h18" />,
  close: <path d="m5 5 14 14M19 5 5 19" />,
  plus: <path d="M12 4v16M4 12h16" />,
  arrow: <path d="M3 12h17M13 5l7 7-7 7" />,
}

export type IconName = keyof typeof paths
export const iconNames = Object.keys(paths) as IconName[]

/** A decorative icon: always beside text, or inside a labelled element. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {paths[name]}
    </svg>
  )
}
