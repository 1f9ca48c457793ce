import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { RunningUpload } from '../../api/running-uploads.ts';
import { usePassFocus } from '../../ui/use-pass-focus.ts';
import { describeSize } from './describe-size.ts';

/** Documents and videos on their way: how far each is, and the button that calls it off. */
export default function UploadProgress( {
	uploads,
}: {
	uploads: readonly RunningUpload[];
} ) {
	return (
		<ul
			className="deskside-uploads"
			aria-label={ __( 'Going up', 'deskside' ) }
		>
			{ uploads.map( ( upload ) => (
				<Line key={ upload.id } upload={ upload } />
			) ) }
		</ul>
	);
}

function Line( { upload }: { upload: RunningUpload } ) {
	const { id, name, sent, total, waits, cancel } = upload;
	const line = usePassFocus< HTMLLIElement >();
	return (
		<li ref={ line }>
			<label htmlFor={ `deskside-${ id }` }>
				<bdi>{ name }</bdi>
			</label>
			<progress id={ `deskside-${ id }` } value={ sent } max={ total } />
			<span className="deskside-hint">
				{ sent < total
					? sprintf(
							/* translators: 1: a size such as 3 MB, 2: a size such as 12 MB. */
							__( '%1$s of %2$s', 'deskside' ),
							describeSize( sent ),
							describeSize( total )
					  )
					: __( 'Being looked through…', 'deskside' ) }{ ' ' }
				<span className="deskside-uploads__waits" role="status">
					{ waits &&
						__(
							'The connection is interrupted; it goes on by itself.',
							'deskside'
						) }
				</span>
			</span>
			<Button
				variant="link"
				isDestructive
				onClick={ cancel }
				aria-label={ sprintf(
					/* translators: %s: a file's name. */
					__( 'Cancel %s', 'deskside' ),
					name
				) }
			>
				{ __( 'Cancel', 'deskside' ) }
			</Button>
		</li>
	);
}
