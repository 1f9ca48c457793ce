/** npm passes a signal to its shell only; the command under that shell sees nothing but a new parent. */

const EVERY_MS = 500;

/**
 * Calls back once when the process that started us is gone.
 *
 * @param {() => void} callback What to do then.
 */
export function whenOrphaned( callback ) {
	const parent = process.ppid;
	const timer = setInterval( () => {
		if ( process.ppid !== parent ) {
			clearInterval( timer );
			callback();
		}
	}, EVERY_MS );
	timer.unref();
}
