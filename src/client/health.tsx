// The health page: whether everything works, and what needs a person. The page's script.

import { createRoot } from 'react-dom/client'
import { HealthPage } from './health/health-page.tsx'
import { followTheme } from './parts/theme.ts'
import './parts/style.css'
import './health/style.css'

followTheme()
const root = document.getElementById('root')!
createRoot(root).render(<HealthPage mayRepair={root.dataset.mayRepair === 'true'} />)
