import { useQuery } from '@tanstack/react-query'
import { Link, Route, Switch } from 'wouter'
import { ButtonLink } from '../../parts/Button.tsx'
import { PageTitle } from '../../parts/layout.tsx'
import { Empty, Loaded } from '../../parts/states.tsx'
import { date, dateRange } from '../../texts/format.ts'
import { t } from '../../texts/Text.tsx'
import { askStaff } from '../api/queries.ts'
import type { MandateState } from '../api/contract.ts'
import { MandateMark } from '../mandates/MandateMark.tsx'
import { NewMandate } from '../mandates/NewMandate.tsx'
import { OneMandate } from '../mandates/OneMandate.tsx'
import { Filters, Table, useQueryOf } from '../parts/list.tsx'
import { useMayChange } from '../session.tsx'

const STATES: readonly MandateState[] = ['RECORDED', 'APPROVED', 'REFUSED', 'REVOKED']

function All() {
  const mayChange = useMayChange('mandates')
  const [query] = useQueryOf()
  const state = query.get('stavoklis') ?? ''
  const mandates = useQuery(askStaff.mandates(state))
  const waiting = mandates.data?.filter((it) => it.state === 'RECORDED').length
  return (
    <>
      <PageTitle over={waiting ? t('mandates.waiting', { count: waiting }) : undefined}>{t('desk.mandates')}</PageTitle>
      {mayChange && (
        <p className="btns">
          <ButtonLink icon="plus" href="/pilnvaras/jauna">
            {t('mandate.new')}
          </ButtonLink>
        </p>
      )}
      <Filters
        label={t('mandates.filters')}
        filters={[{ name: 'stavoklis', label: t('mandates.state'), options: [['', t('mandates.all')], ...STATES.map((it) => [it, t(`mandates.${it}`)] as const)] }]}
      />
      <Loaded query={mandates} what="what.mandates">
        {(all) =>
          all.length === 0 ? (
            <Empty title={t('mandates.none')} text={t('mandates.none.text')} />
          ) : (
            <Table
              caption={t('desk.mandates')}
              rows={all}
              keyOf={(it) => it.id}
              columns={[
                { head: t('mandate.grantee'), cell: (it) => <Link href={`/pilnvaras/${it.id}`}>{it.grantee.name}</Link> },
                { head: t('mandate.grantor'), cell: (it) => it.grantor.name },
                { head: t('mandates.properties'), cell: (it) => it.properties.map((one) => one.address).join('; ') },
                { head: t('mandate.period'), cell: (it) => (it.until ? dateRange(it.from, it.until) : t('mandate.unlimited', { day: date(it.from) })) },
                { head: t('mandates.state'), cell: (it) => <MandateMark it={it} /> },
              ]}
            />
          )
        }
      </Loaded>
    </>
  )
}

/** Powers of attorney: one of the staff records, another approves, either ends them. */
export default function MandatesPage() {
  const mayChange = useMayChange('mandates')
  return (
    <Switch>
      <Route path="/pilnvaras" component={All} />
      {mayChange && <Route path="/pilnvaras/jauna" component={NewMandate} />}
      <Route path="/pilnvaras/:id">{({ id }) => <OneMandate key={id} id={id} mayChange={mayChange} />}</Route>
    </Switch>
  )
}
