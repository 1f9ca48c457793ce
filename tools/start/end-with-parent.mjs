/** Preloaded into a child (`node --import`): when whoever started it is gone, it ends as if asked to. */

process.on( 'disconnect', () => process.kill( process.pid, 'SIGTERM' ) );
