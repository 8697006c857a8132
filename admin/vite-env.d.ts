// What Vite adds to the language: `import.meta.env`.
/// <reference types="vite/client" />
