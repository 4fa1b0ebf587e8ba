/** The entry of the window's page. */
import './app/window.css'
import { start } from './app/start'

const root = document.getElementById('app')
if (root) void start(root)
