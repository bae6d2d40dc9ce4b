import { useEffect } from 'react'
import type { Chapter } from '../texts/documents.lv.ts'
import { PageTitle, Section } from './layout.tsx'

const LINK = /(https:\/\/\S+\/|[\w.]+@[\w.]+\.lv|\b6504\d{4}\b)/

/** Addresses, e-mails and telephone numbers in running text become links. */
function Linked({ children }: { children: string }) {
  return children.split(LINK).map((it, index) => {
    if (index % 2 === 0) return it
    const href = it.startsWith('https') ? it : it.includes('@') ? `mailto:${it}` : `tel:+371${it}`
    return (
      <a key={index} href={href}>
        {it}
      </a>
    )
  })
}

interface ProseProps {
  title: string
  over?: string
  chapters: readonly Chapter[]
  wide?: boolean
}

/** A long public document, chapter by chapter, each with an address of its own. */
export function Prose({ title, over, chapters, wide }: ProseProps) {
  useEffect(() => {
    if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView()
  }, [])
  return (
    <>
      <PageTitle over={over}>{title}</PageTitle>
      {chapters.map(({ id, title, blocks }) => (
        <Section key={id} id={id} title={title} wide={wide}>
          <div className="flow text prose">
            {blocks.map((block, index) =>
              typeof block === 'string' ? (
                <p key={index}>
                  <Linked>{block}</Linked>
                </p>
              ) : (
                <ul key={index}>
                  {block.items.map((it) => (
                    <li key={it}>
                      <Linked>{it}</Linked>
                    </li>
                  ))}
                </ul>
              ),
            )}
          </div>
        </Section>
      ))}
    </>
  )
}
