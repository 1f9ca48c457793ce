/** The picture files in what was pasted or dropped; texts and other files stay with the browser. */
export const transferredPictures = ( transfer: DataTransfer | null ): File[] =>
	[ ...( transfer?.files ?? [] ) ].filter( ( { type } ) =>
		type.startsWith( 'image/' )
	);
