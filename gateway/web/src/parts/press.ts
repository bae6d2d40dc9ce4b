let pressed = false

addEventListener('pointerdown', () => (pressed = true), true)
for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => (pressed = false), true)

/**
 * Does it now, or once the finger is off: an error line that appears while a button is being pressed would push
 * the button away from under the finger, and the press would be lost.
 */
export function afterPress(act: () => void) {
  if (!pressed) act()
  else addEventListener('pointerup', () => setTimeout(act), { once: true })
}
