import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { OwnFile } from './own-file.ts';
import { useObjectUrl } from './use-object-url.ts';

type Props = { file: OwnFile; onRemove: () => void };

/** One added picture, with the button that takes it away again. */
export function PictureThumb( { file, onRemove }: Props ) {
	const url = useObjectUrl( file.blob );
	return (
		<li className="deskside-thumb">
			{ url && <img src={ url } alt="" /> }
			<span className="deskside-thumb__name">{ file.name }</span>
			<Button
				variant="link"
				isDestructive
				onClick={ onRemove }
				aria-label={ sprintf(
					/* translators: %s: a file's name. */
					__( 'Remove %s', 'deskside' ),
					file.name
				) }
			>
				{ __( 'Remove', 'deskside' ) }
			</Button>
		</li>
	);
}
