import { Icon } from '../parts/Icon.tsx'
import { t } from '../texts/Text.tsx'
import { takeNewVersion, useNewVersion } from '../worker/version.ts'

/** Says that a newer version of the pages is on the device; nobody is interrupted by it. */
export function NewVersion() {
  const there = useNewVersion()
  return (
    <div role="status">
      {there && (
        <div className="bar">
          <div>
            <Icon name="refresh" />
            <p>
              {t('version.new')}{' '}
              <button type="button" className="link" onClick={takeNewVersion}>
                {t('version.take')}
              </button>
            </p>
          </div>
        </div>
      )}
    </div>
  )
}
