/** A line above a title. */
export function Eyebrow({ children, lang }: { children: React.ReactNode; lang?: string }) {
  return (
    <p className="eyebrow" lang={lang}>
      {children}
    </p>
  )
}
