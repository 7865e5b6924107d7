import "./answer-page.ts"
import "../main.tsx"
