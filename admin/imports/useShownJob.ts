// The job whose progress follows a person through the admin; kept in the browser, so that nothing is asked when there is none.
import { useStore } from 'react-admin'

export const useShownJob = () => useStore<string | null>('jobs.shown', null)
