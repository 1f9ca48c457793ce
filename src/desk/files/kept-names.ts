/** The names outlive a reload, to say what it took away. */
export function keepNames( name: string, names: readonly string[] ): void {
	try {
		if ( names.length === 0 ) {
			sessionStorage.removeItem( name );
		} else {
			sessionStorage.setItem( name, JSON.stringify( names ) );
		}
	} catch {
		// Without a storage a reload takes the names too.
	}
}

/** What `keepNames` wrote down before the page was loaded anew. */
export function readNames( name: string ): string[] {
	try {
		const names: unknown = JSON.parse(
			sessionStorage.getItem( name ) ?? '[]'
		);
		return Array.isArray( names ) ? names.map( String ) : [];
	} catch {
		return [];
	}
}
