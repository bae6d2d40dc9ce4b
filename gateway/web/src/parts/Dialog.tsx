import { useEffectEvent, useId, useLayoutEffect, useRef, type ReactNode } from 'react'

interface DialogProps {
  title: string
  /** The safe choice, also taken by Escape; without it the dialog cannot be dismissed. */
  dismiss?: () => void
  children: ReactNode
}

/** A native modal dialog with the focus on its heading. */
export function Dialog({ title, dismiss, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  const refuse = useEffectEvent((event: Event) => {
    if (event instanceof KeyboardEvent && event.key !== 'Escape') return
    event.preventDefault()
    dismiss?.()
  })
  // Before the element goes, so that the browser gives the focus back to where it was.
  useLayoutEffect(() => {
    const element = dialog.current
    if (!element?.open) element?.showModal()
    heading.current?.focus()
    // A second Escape would close a dialog whatever `cancel` said, so the key is taken as well.
    const take = (event: Event) => refuse(event)
    element?.addEventListener('cancel', take)
    element?.addEventListener('keydown', take)
    return () => {
      element?.removeEventListener('cancel', take)
      element?.removeEventListener('keydown', take)
      element?.close()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className="dlg flow"
      aria-labelledby={id}
    >
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </dialog>
  )
}
