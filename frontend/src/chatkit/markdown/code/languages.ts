/** The names of the languages that can be coloured; kept apart from their grammars, which are loaded when one is met. */

const ALIASES: Record<string, string> = {
  bash: 'bash sh shell zsh console terminal shellsession',
  cpp: 'c h cpp c++ cc cxx hpp arduino',
  csharp: 'csharp cs c#',
  css: 'css less scss sass',
  diff: 'diff patch',
  dockerfile: 'dockerfile docker containerfile',
  go: 'go golang',
  ini: 'ini toml cfg conf properties env dotenv',
  java: 'java',
  javascript: 'javascript js jsx mjs cjs node',
  json: 'json json5 jsonc jsonl ndjson',
  kotlin: 'kotlin kt kts',
  markdown: 'markdown md mdx',
  php: 'php',
  powershell: 'powershell ps ps1 pwsh',
  python: 'python py python3 pycon ipython',
  ruby: 'ruby rb',
  rust: 'rust rs',
  sql: 'sql postgres postgresql mysql sqlite psql',
  swift: 'swift',
  typescript: 'typescript ts tsx mts cts',
  xml: 'xml html xhtml svg vue svelte rss plist',
  yaml: 'yaml yml',
}

const GRAMMARS = new Map(
  Object.entries(ALIASES).flatMap(([grammar, names]) => names.split(' ').map((name) => [name, grammar])),
)

/** The grammar for a language as people write its name; null where there is none. */
export function grammarOf(language: string | null): string | null {
  return GRAMMARS.get(language?.toLowerCase() ?? '') ?? null
}
