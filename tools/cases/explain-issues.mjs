/** The mistakes that zod found, in one line. */
export const explainIssues = ( { issues } ) =>
	issues
		.map(
			( { path, message } ) =>
				`${ path.join( '.' ) || 'it' }: ${ message }`
		)
		.join( '; ' );
