import { Spinner } from '@wordpress/components';

/** Something is on its way; `label` says what. */
export function Loading( { label }: { label: string } ) {
	return (
		<p className="deskside-loading" role="status">
			<Spinner /> { label }
		</p>
	);
}
