import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Link, useSearch } from 'wouter'
import { client, read } from '../api/client.ts'
import type { Notice } from '../api/contract.ts'
import { ask } from '../api/queries.ts'
import { ButtonLink } from '../parts/Button.tsx'
import { PageTitle, Section } from '../parts/layout.tsx'
import { Empty, Loaded } from '../parts/states.tsx'
import { Status } from '../parts/Status.tsx'
import { useMaybeProperties } from '../session/property.tsx'
import { date, dayOf } from '../texts/format.ts'
import { Text, t } from '../texts/Text.tsx'

interface NoticeRowProps {
  notice: Notice
  open: boolean
  wanted: boolean
  toggle: () => void
  markRead: () => void
}

/** Where a notice asks its reader to go, by what it is about. */
const ways: Partial<Record<Notice['kind'], 'notices.hand-in' | 'notices.meters'>> = {
  READING_WANTED: 'notices.hand-in',
  METER: 'notices.meters',
}

function NoticeRow({ notice, open, wanted, toggle, markRead }: NoticeRowProps) {
  const choice = useMaybeProperties()
  const toDo = ways[notice.kind]
  const heading = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (wanted) heading.current?.focus()
  }, [wanted])
  return (
    <li className={notice.read ? undefined : 'unread'}>
      {(!notice.read || notice.urgent) && (
        <p>
          {!notice.read && (
            <Status tone="info" icon="ring">
              {t('notices.new')}
            </Status>
          )}{' '}
          {notice.urgent && (
            <Status tone="bad" icon="warn">
              {t('notices.urgent')}
            </Status>
          )}
        </p>
      )}
      <h3>
        <button
          type="button"
          ref={heading}
          aria-expanded={open}
          onClick={() => {
            toggle()
            if (!notice.read) markRead()
          }}
        >
          {notice.title}
        </button>
      </h3>
      <p className="meta">
        <span>{notice.audience}</span>
        <span>{date(dayOf(notice.publishedAt))}</span>
        {notice.validUntil && <span>{t('notices.until', { date: date(notice.validUntil) })}</span>}
      </p>
      {open && (
        <div className="text flow">
          {notice.body.split(/\n{2,}/).map((it) => (
            <p key={it}>{it}</p>
          ))}
        </div>
      )}
      {(toDo || !notice.read) && (
        <div className="btns keep">
          {toDo && (
            <ButtonLink
              small
              kind={notice.kind === 'READING_WANTED' ? undefined : 'second'}
              href="/skaititaji"
              onClick={() => notice.property && choice?.choose(notice.property)}
            >
              {t(toDo)}
            </ButtonLink>
          )}
          {!notice.read && (
            <button
              type="button"
              className="link"
              aria-label={t('notices.read.label', { title: notice.title })}
              onClick={markRead}
            >
              {t('notices.read')}
            </button>
          )}
        </div>
      )}
    </li>
  )
}

function NoticeList({ notices }: { notices: Notice[] }) {
  const queries = useQueryClient()
  const wanted = new URLSearchParams(useSearch()).get('p')
  const [open, setOpen] = useState(() => new Set(notices.filter((it) => !it.read || it.id === wanted).map((it) => it.id)))
  const mark = useMutation({
    mutationFn: (id: string) => read(client.PUT('/api/notices/{notice}/read', { params: { path: { notice: id } } })),
    onMutate: (id) =>
      queries.setQueryData(ask.notices().queryKey, (before) =>
        before && {
          unread: Math.max(0, before.unread - 1),
          notices: before.notices.map((it) => (it.id === id ? { ...it, read: true } : it)),
        },
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  })
  const { mutate } = mark
  const opened = notices.find((it) => it.id === wanted && !it.read)?.id
  useEffect(() => {
    if (opened) mutate(opened)
  }, [opened, mutate])
  return (
    <ul className="rows">
      {notices.map((it) => (
        <NoticeRow
          key={it.id}
          notice={it}
          open={open.has(it.id)}
          wanted={it.id === wanted}
          markRead={() => mutate(it.id)}
          toggle={() => {
            const next = new Set(open)
            if (!it.read || !next.delete(it.id)) next.add(it.id)
            setOpen(next)
          }}
        />
      ))}
    </ul>
  )
}

/** Paziņojumi: what the house or the flat has to know; opening one marks it read. */
export default function NoticesPage() {
  const notices = useQuery(ask.notices())
  return (
    <>
      <PageTitle>{t('section.notices')}</PageTitle>
      <Loaded query={notices} what="what.notices">
        {(data) =>
          data.notices.length === 0 ? (
            <Empty title={t('notices.none')} text={t('notices.none.text')} />
          ) : (
            <>
              <p className="mut" role="status">
                {data.unread > 0
                  ? t('notices.unread', { unread: data.unread, count: data.notices.length })
                  : t('notices.all-read')}
              </p>
              <Section title={t('notices.latest')} wide hidden>
                <NoticeList notices={data.notices} />
              </Section>
            </>
          )
        }
      </Loaded>
      <Section title={t('notices.how')}>
        <div className="flow">
          <p>
            <Text id="notices.how.text" tags={{ change: (it) => <Link href="/uzstadijumi">{it}</Link> }} />
          </p>
        </div>
      </Section>
    </>
  )
}
