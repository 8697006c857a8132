// What the admin has asked the desk and still knows; shared by the screens and by who signs in.
import { QueryClient } from '@tanstack/react-query'

export const queries = new QueryClient()
