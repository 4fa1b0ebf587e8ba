import 'openai-chatkit-element'
import './page.css'
import './page.js'
