/** How the embedded database's file system numbers "no space left on device" (WASI's ENOSPC). */
const WASI_NO_SPACE = 51;

/** Whether there was no room to write: as Node, the embedded database's file system and PostgreSQL say it. */
export function isDiskFull( error: unknown ): boolean {
	if ( typeof error !== 'object' || error === null ) {
		return false;
	}
	const { code, errno, name } = error as Record< string, unknown >;
	return (
		code === 'ENOSPC' ||
		code === '53100' ||
		( name === 'ErrnoError' && errno === WASI_NO_SPACE )
	);
}
