import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from 'wouter'
import type { Question } from '../api/contract.ts'
import { ask } from '../api/queries.ts'
import { ButtonLink } from '../parts/Button.tsx'
import { PageTitle, Section } from '../parts/layout.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Empty, Loaded } from '../parts/states.tsx'
import { QuestionMark } from '../parts/Status.tsx'
import { useMaybeProperties } from '../session/property.tsx'
import { date, dateTime, dayOf } from '../texts/format.ts'
import { Text, t } from '../texts/Text.tsx'

/** What may be asked here, and where an application goes instead. */
export function Hint() {
  return (
    <Notice>
      <p>
        <Text id="questions.hint" tags={{ how: (it) => <Link href="/buj#sazina">{it}</Link> }} />
      </p>
    </Notice>
  )
}

function Thread({ question }: { question: Question }) {
  const about = useMaybeProperties()?.properties.find((it) => it.id === question.property)
  return (
    <Section title={t('questions.thread')} note={<QuestionMark status={question.status} />}>
      <div>
        <h3>{question.subject}</h3>
        <p className="sm mut thread-about">
          {about?.address.short ?? t('questions.about.general')}
        </p>
        {question.messages.map((it) => (
          <article key={it.at} className={it.by === 'OFFICE' ? 'msg office' : 'msg'}>
            <header>
              <b>{t(it.by === 'OFFICE' ? 'questions.office' : 'questions.you')}</b>
              <time dateTime={it.at}>{dateTime(it.at)}</time>
            </header>
            <p className="written">{it.text}</p>
          </article>
        ))}
      </div>
    </Section>
  )
}

/** Saziņa: general questions and what the office answered. */
export default function QuestionsPage() {
  const questions = useQuery(ask.questions())
  const search = new URLSearchParams(useSearch())
  const chosen = search.get('j')
  return (
    <>
      <PageTitle>{t('section.communication')}</PageTitle>
      <div className="flow">
        {search.has('nosutits') && (
          <Notice kind="good" live>
            <p>
              <Text id="questions.sent" />
            </p>
          </Notice>
        )}
        <Hint />
      </div>
      <Loaded query={questions} what="what.questions">
        {({ questions }) => {
          const shown = questions.find((it) => it.id === chosen) ?? questions[0]
          if (!shown)
            return (
              <div className="after-hint">
                <Empty
                  title={t('questions.none')}
                  text={t('questions.none.text')}
                  go={{ href: '/sazina/jauns', label: t('questions.ask') }}
                />
              </div>
            )
          const others = questions.filter((it) => it !== shown)
          return (
            <>
              <Thread key={shown.id} question={shown} />
              <Section title={t(others.length > 0 ? 'questions.others' : 'questions.new')}>
                <div className="flow">
                  {others.length > 0 && (
                    <ul className="rows two">
                      {others.map((it) => (
                        <li key={it.id}>
                          <h3>
                            <Link href={`/sazina?j=${it.id}`}>{it.subject}</Link>
                          </h3>
                          <p className="meta">
                            <span>{t('questions.asked', { date: date(dayOf(it.askedAt)) })}</span>
                          </p>
                          <div className="act">
                            <QuestionMark status={it.status} />
                          </div>
                        </li>
                      ))}
                    </ul>
                  )}
                  <div className="btns">
                    <ButtonLink kind="second" icon="plus" href="/sazina/jauns">
                      {t('questions.new')}
                    </ButtonLink>
                  </div>
                </div>
              </Section>
            </>
          )
        }}
      </Loaded>
    </>
  )
}
