import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { OwnedProperty } from '../api/contract.ts'
import { ask } from '../api/queries.ts'
import { Facts, muted, PageTitle, Section } from '../parts/layout.tsx'
import { Status } from '../parts/Status.tsx'
import { Correspondence } from '../settings/Correspondence.tsx'
import { useMaybeProperties } from '../session/property.tsx'
import { address, area, date } from '../texts/format.ts'
import { Text, t } from '../texts/Text.tsx'

function PropertyFacts({ property }: { property: OwnedProperty }) {
  const { house } = property
  return (
    <div className="flow">
      <Facts
        pairs={[
          { label: t('addresses.address'), value: property.address.full, wide: true },
          property.onBehalfOf && { label: t('addresses.on-behalf-of'), value: property.onBehalfOf },
          { label: t('addresses.client'), value: property.clientNumber },
          { label: t('addresses.flat'), value: property.flat },
          property.staircase !== null && { label: t('addresses.staircase'), value: property.staircase },
          property.floor !== null && { label: t('addresses.floor'), value: property.floor },
          { label: t('addresses.area'), value: area(property.area) },
          property.heatedArea !== null && { label: t('addresses.heated'), value: area(property.heatedArea) },
          { label: t('addresses.persons'), value: property.declaredPersons },
          property.cadastreNumber && { label: t('addresses.cadastre'), value: property.cadastreNumber },
          property.share && { label: t('addresses.share'), value: property.share },
          { label: t('addresses.from'), value: date(property.ownedFrom) },
          property.ownedUntil && { label: t('addresses.until'), value: date(property.ownedUntil) },
        ]}
      />
      <h3 className="part">{t('addresses.owners')}</h3>
      <ul className="rows two">
        {property.owners.map((it) => (
          <li key={it.name}>
            <p>{it.self ? <Text id="addresses.owner.self" values={{ name: <strong>{it.name}</strong> }} tags={{ mut: muted }} /> : it.name}</p>
            {it.share && <div className="act num">{it.share}</div>}
          </li>
        ))}
      </ul>
      <h3 className="part">{t('addresses.house')}</h3>
      <Facts
        pairs={[
          { label: t('addresses.address'), value: house.address, wide: true },
          { label: t('addresses.house.flats'), value: house.flats },
          house.yearBuilt !== null && { label: t('addresses.house.year'), value: t('house-file.year.value', { year: house.yearBuilt }) },
          house.cadastreNumber && { label: t('house-file.cadastre'), value: house.cadastreNumber },
        ]}
      />
    </div>
  )
}

/** Adreses: every property of the owner with what the register says about it. */
export default function AddressesPage() {
  const choice = useMaybeProperties()
  const { data } = useQuery(ask.addresses())
  if (!choice || !data) return null
  const { property } = choice
  const { properties } = data
  return (
    <>
      <PageTitle>{t('section.addresses')}</PageTitle>
      <p className="lead">{t('addresses.lead', { count: properties.length })}</p>
      {properties.map((it) => (
        <Section
          key={it.id}
          title={address(it.address.short)}
          note={
            properties.length === 1 ? undefined : it.id === property.id ? (
              <Status tone="good" icon="okc">
                {t('addresses.current')}
              </Status>
            ) : (
              <button type="button" className="link" onClick={() => choice.choose(it.id)}>
                {t('addresses.choose')}
                <span className="sr">: {it.address.short}</span>
              </button>
            )
          }
        >
          <PropertyFacts property={it} />
        </Section>
      ))}
      <Correspondence />
      <Section title={t('addresses.wrong')}>
        <p>
          <Text id="addresses.wrong.text" tags={{ ask: (it) => <Link href="/sazina/jauns">{it}</Link> }} />
        </p>
      </Section>
    </>
  )
}
