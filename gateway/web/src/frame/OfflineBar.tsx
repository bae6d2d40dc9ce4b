import { lastAnswer } from '../api/client.ts'
import { Icon } from '../parts/Icon.tsx'
import { portalTime } from '../session/clock.ts'
import { useOnline } from '../session/online.ts'
import { time } from '../texts/format.ts'
import { Text } from '../texts/Text.tsx'

/** Says that there is no connection, and from when what is shown is. */
export function OfflineBar() {
  const online = useOnline()
  return (
    <div role="status">
      {!online && (
        <div className="bar">
          <div>
            <Icon name="off" />
            <p>
              <Text id="state.offline" values={{ time: time(portalTime(lastAnswer())) }} />
            </p>
          </div>
        </div>
      )}
    </div>
  )
}
