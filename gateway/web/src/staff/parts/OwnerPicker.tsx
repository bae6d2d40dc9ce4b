import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { Notice } from '../../parts/Notice.tsx'
import { Loaded } from '../../parts/states.tsx'
import { t } from '../../texts/Text.tsx'
import { askStaff } from '../api/queries.ts'
import type { FoundOwner } from '../api/contract.ts'
import { OwnerSearch, type OwnerQuestion } from './OwnerSearch.tsx'

/** Looks for an owner, lists who is found, and shows what is to be done with the one who is picked. */
export function OwnerPicker({ children }: { children: (owner: FoundOwner) => ReactNode }) {
  const [question, setQuestion] = useState<OwnerQuestion | null>(null)
  const [person, setPerson] = useState<string | null>(null)
  const found = useQuery({ ...askStaff.findOwners(question ?? {}), enabled: question !== null })
  const owner = found.data?.owners.find((it) => it.person === person)
  return (
    <>
      <OwnerSearch
        ask={(it) => {
          setPerson(null)
          setQuestion(it)
        }}
      />
      {question && (
        <Loaded query={found} what="what.owners">
          {({ owners, more }) =>
            owners.length === 0 ? (
              <Notice kind="warn" live>
                {t('owners.none')}
              </Notice>
            ) : (
              <div className="flow">
                <p className="sm mut" role="status">
                  {t(more ? 'owners.more' : 'owners.found', { count: owners.length })}
                </p>
                <ul className="picks">
                  {owners.map((it) => (
                    <li key={it.person}>
                      <button type="button" className="pick" aria-pressed={it.person === person} onClick={() => setPerson(it.person)}>
                        <b>{it.name}</b>
                        <span>
                          <span className="num">{it.personalCodeMasked}</span>
                          <span>{it.properties.map((one) => one.address).join('; ')}</span>
                        </span>
                      </button>
                    </li>
                  ))}
                </ul>
              </div>
            )
          }
        </Loaded>
      )}
      {owner && children(owner)}
    </>
  )
}
