// One user for every role, known to all tests.
import type { Role } from '../../db/vocabulary.ts'

export const password = 'a long pass phrase for tests'

export const emailOf = (role: Role) => `${role}@desk.example`

export const keyOf = (role: Role) => `cdk_test_key_of_the_${role}`.padEnd(40, '0')
