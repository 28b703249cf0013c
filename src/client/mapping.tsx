// The mapping page: which of Kandji's attributes goes into which column. The page's script.

import { createRoot } from 'react-dom/client'
import { MappingPage } from './mapping/mapping-page.tsx'
import { followTheme } from './parts/theme.ts'
import './parts/style.css'
import './mapping/style.css'

followTheme()
createRoot(document.getElementById('root')!).render(<MappingPage />)
