// Names of the network, resolved for a connection as it is made.
import type { lookup as resolveName } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { noAddress, privateAddress } from './network-failure.ts'
import { isPublicAddress } from './public-address.ts'

/** Resolves a name for a connection and lets it have public addresses only; one private one condemns them all. */
export function publicLookup(resolve: typeof resolveName): LookupFunction {
  return (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '', 0)
      const [first] = addresses
      if (!first) return done(noAddress(host), '', 0)
      if (addresses.some(({ address }) => !isPublicAddress(address))) {
        return done(privateAddress(host), '', 0)
      }
      if (options.all) return done(null, addresses)
      done(null, first.address, first.family)
    })
  }
}
