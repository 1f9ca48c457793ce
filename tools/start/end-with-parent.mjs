/** Preloaded into a child (`node --import`): when whoever started it is gone, it ends as if asked to. */

process.on( 'disconnect', () => process.kill( process.pid, 'SIGTERM' ) );

// The channel must not keep a child alive that has failed to start and has nothing left to do.
process.channel?.unref();
