/** A file as a `data:` address. */
export function dataUrl( blob: Blob ): Promise< string > {
	return new Promise( ( resolve, reject ) => {
		const reader = new FileReader();
		reader.onload = () => resolve( String( reader.result ) );
		reader.onerror = () =>
			reject( reader.error ?? new Error( 'unreadable' ) );
		reader.readAsDataURL( blob );
	} );
}
