import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { usePassFocus } from '../ui/use-pass-focus.ts';
import type { OwnFile } from './own-file.ts';
import { useObjectUrl } from './use-object-url.ts';

type Props = { file: OwnFile; onRemove: () => void };

/** One added file, with the button that takes it away again. */
export function PictureThumb( { file, onRemove }: Props ) {
	const isPicture = file.blob.type.startsWith( 'image/' );
	const url = useObjectUrl( isPicture ? file.blob : null );
	const line = usePassFocus< HTMLLIElement >();
	return (
		<li className="deskside-thumb" ref={ line }>
			{ url && <img src={ url } alt="" /> }
			<span className="deskside-thumb__name">
				<bdi>{ file.name }</bdi>
			</span>
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
