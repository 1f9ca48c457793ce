import { startLauncher } from './start-launcher.ts';

startLauncher( document );
