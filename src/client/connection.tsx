// The connection page: where Kandji is, the API token, and what the token may do. The page's script.

import { createRoot } from 'react-dom/client'
import { ConnectionPage } from './connection/connection-page.tsx'
import { followTheme } from './parts/theme.ts'
import './parts/style.css'
import './connection/style.css'

followTheme()
createRoot(document.getElementById('root')!).render(<ConnectionPage />)
