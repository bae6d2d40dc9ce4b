import { useState, type ReactNode } from 'react'
import { useLocation, useSearch } from 'wouter'
import { Button } from '../../parts/Button.tsx'
import { Field } from '../../parts/Field.tsx'
import { count } from '../../texts/format.ts'
import { t } from '../../texts/Text.tsx'

/** The query of the page's address, which keeps what was chosen through reload and “back”. */
export function useQueryOf(): [URLSearchParams, (next: Record<string, string>) => void] {
  const [path, go] = useLocation()
  const search = useSearch()
  const set = (next: Record<string, string>) => {
    const query = new URLSearchParams(search)
    for (const [key, value] of Object.entries(next)) {
      if (value) query.set(key, value)
      else query.delete(key)
    }
    const text = query.toString()
    go(text ? `${path}?${text}` : path)
  }
  return [new URLSearchParams(search), set]
}

export interface Filter {
  name: string
  label: string
  type?: 'text' | 'date'
  hint?: string
  options?: readonly (readonly [value: string, words: string])[]
}

/** Narrows a list; what was chosen stands in the address, and a new choice starts at the first page. */
export function Filters({ filters, label, cursor = 'lapa' }: { filters: readonly Filter[]; label: string; cursor?: string }) {
  const [query, set] = useQueryOf()
  const inAddress = Object.fromEntries(filters.map((it) => [it.name, query.get(it.name) ?? '']))
  const key = JSON.stringify(inAddress)
  const any = Object.values(inAddress).some(Boolean)
  return (
    <FilterForm
      key={key}
      filters={filters}
      label={label}
      start={inAddress}
      apply={(values) => set({ ...values, [cursor]: '' })}
      clear={any ? () => set({ ...Object.fromEntries(filters.map((it) => [it.name, ''])), [cursor]: '' }) : undefined}
    />
  )
}

interface FilterFormProps {
  filters: readonly Filter[]
  label: string
  start: Record<string, string>
  apply: (values: Record<string, string>) => void
  clear?: () => void
}

function FilterForm({ filters, label, start, apply, clear }: FilterFormProps) {
  const [values, setValues] = useState(start)
  const change = (name: string, value: string) => setValues((before) => ({ ...before, [name]: value }))
  return (
    <form
      className="filters"
      role="search"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        apply(values)
      }}
    >
      {filters.map(({ name, label, type = 'text', hint, options }) => (
        <Field key={name} id={`filter-${name}`} label={label} hint={hint}>
          {(it) =>
            options ? (
              <select {...it} value={values[name]} onChange={(event) => change(name, event.target.value)}>
                {options.map(([key, words]) => (
                  <option key={key} value={key}>
                    {words}
                  </option>
                ))}
              </select>
            ) : (
              <input {...it} type={type} autoComplete="off" value={values[name]} onChange={(event) => change(name, event.target.value)} />
            )
          }
        </Field>
      ))}
      <div className="btns keep">
        <Button type="submit" small>
          {t('staff.filter')}
        </Button>
        {clear && (
          <button type="button" className="link" onClick={clear}>
            {t('staff.filter.clear')}
          </button>
        )}
      </div>
    </form>
  )
}

/** Which rows are shown of how many, and the way to the others. Pages count from 0. */
export function Paging({ page, size, total, label }: { page: number; size: number; total: number; label: string }) {
  const [, set] = useQueryOf()
  if (total === 0) return null
  const from = page * size + 1
  const to = Math.min(total, from + size - 1)
  const go = (next: number) => set({ lapa: next > 0 ? String(next + 1) : '' })
  return (
    <nav className="pages" aria-label={label}>
      <p className="sm mut">{t('staff.page', { from: count(from), to: count(to), total: count(total) })}</p>
      {page > 0 && (
        <Button kind="second" small icon="left" onClick={() => go(page - 1)}>
          {t('staff.page.before')}
        </Button>
      )}
      {to < total && (
        <Button kind="second" small onClick={() => go(page + 1)}>
          {t('staff.page.after')}
        </Button>
      )}
    </nav>
  )
}

/** The page number of the address, counted from 0. */
export const pageOf = (query: URLSearchParams) => Math.max(0, (Number(query.get('lapa')) || 1) - 1)

export interface Column<Row> {
  head: ReactNode
  /** Said instead of the head where rows stand as blocks; needed when the head is more than words. */
  label?: string
  right?: boolean
  cell: (row: Row) => ReactNode
}

/** A table that on a phone becomes a list of blocks, each value led by the words of its column. */
export function Table<Row>({ caption, columns, rows, keyOf, current }: { caption: string; columns: readonly Column<Row>[]; rows: readonly Row[]; keyOf: (row: Row) => string; current?: (row: Row) => boolean }) {
  return (
    <table className="stack" role="table" aria-label={caption}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ head, right }, index) => (
            <th key={index} scope="col" role="columnheader" className={right ? 'r' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row" aria-current={current?.(row) ? 'true' : undefined}>
            {columns.map(({ head, label, right, cell }, index) =>
              index === 0 ? (
                <th key={index} scope="row" role="rowheader">
                  {cell(row)}
                </th>
              ) : (
                <td key={index} role="cell" className={right ? 'r' : undefined} data-label={label ?? (typeof head === 'string' ? head : undefined)}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
