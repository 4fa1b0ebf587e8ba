/**
 * Under `vite dev`: what is not the page itself goes to the running server, in whose guard's eyes it comes from its own origin.
 *
 * `make dev` starts that server and names it in TODO_ASSISTANT_SERVER.
 */
import type { ProxyOptions } from 'vite'

const FROM_SERVER = ['/api', '/branding', '/chatkit', '/expired', '/favicon.ico', '/launch', '/readyz']

export function serverProxy(server: string | undefined): Record<string, ProxyOptions> {
  if (!server) return {}
  const { host, port } = new URL(server)
  const options: ProxyOptions = {
    // By number: unlike a browser, Node asks the system for names under `localhost`, which may not know them.
    target: `http://127.0.0.1:${port}`,
    headers: { host },
    configure: (proxy) => {
      proxy.on('proxyReq', (request) => {
        if (request.hasHeader('origin')) request.setHeader('origin', server)
      })
    },
  }
  return Object.fromEntries(FROM_SERVER.map((path) => [`^${path}(?=[/?.]|$)`, options]))
}
