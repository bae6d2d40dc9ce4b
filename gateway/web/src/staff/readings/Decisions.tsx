import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../parts/Button.tsx'
import { t } from '../../texts/Text.tsx'
import { ReasonDialog } from '../parts/ReasonDialog.tsx'
import { useMayChange } from '../session.tsx'

interface Row {
  flat: string
}

interface Deciding<R> {
  /** Whose words are used. */
  of: 'late' | 'suspicious'
  keyOf: (row: R) => string
  confirm: (row: R) => Promise<unknown>
  reject: (row: R, reason: string) => Promise<unknown>
  /** What rejecting means, said before it is done. */
  meaning: (row: R) => string
}

/** What staff decide about readings that stand in rows: each is confirmed, or rejected with a reason its owner reads. */
export function useDecisions<R extends Row>(deciding: Deciding<R>) {
  const { of, confirm } = deciding
  const queries = useQueryClient()
  const [rejecting, setRejecting] = useState<R | null>(null)
  const [said, setSaid] = useState('')
  const settled = (words: string) => {
    setSaid(words)
    void queries.invalidateQueries({ queryKey: ['staff', 'readings'] })
  }
  const confirmation = useMutation({
    mutationFn: (row: R) => confirm(row),
    onSuccess: (_, { flat }) => settled(t(`decision.${of}.confirmed`, { flat })),
  })
  return { ...deciding, confirmation, rejecting, setRejecting, said, settled }
}

type Decisions<R extends Row> = ReturnType<typeof useDecisions<R>>

/** The buttons of one row, for those who may change something. */
export function Decide<R extends Row>({ decisions, row }: { decisions: Decisions<R>; row: R }) {
  const { of, keyOf, confirmation, setRejecting } = decisions
  const { flat } = row
  if (!useMayChange('readings')) return null
  return (
    <div className="btns keep">
      <Button
        small
        aria-label={t(`decision.${of}.confirm.label`, { flat })}
        busy={confirmation.isPending && keyOf(confirmation.variables) === keyOf(row) && t('button.sending')}
        onClick={() => confirmation.mutate(row)}
      >
        {t(`decision.${of}.confirm`)}
      </Button>
      <Button kind="bad" small aria-label={t(`decision.${of}.reject.label`, { flat })} onClick={() => setRejecting(row)}>
        {t('decision.reject')}
      </Button>
    </div>
  )
}

/** Asks why the row is rejected for which that was pressed. */
export function Rejection<R extends Row>({ decisions }: { decisions: Decisions<R> }) {
  const { of, keyOf, reject, meaning, rejecting, setRejecting, settled } = decisions
  if (!rejecting) return null
  const { flat } = rejecting
  return (
    <ReasonDialog
      name={`reject-${keyOf(rejecting)}`}
      title={t(`decision.${of}.reject.title`, { flat })}
      text={meaning(rejecting)}
      hint={t('suspicious.reason.hint')}
      missing={t('suspicious.error.reason')}
      go={t('decision.reject')}
      send={(reason) => reject(rejecting, reason)}
      sent={() => {
        settled(t(`decision.${of}.rejected`, { flat }))
        setRejecting(null)
      }}
      close={() => setRejecting(null)}
    />
  )
}
