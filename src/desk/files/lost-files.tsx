import { Button, Notice } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

interface Props {
	names: readonly string[];
	onRead: () => void;
}

/** Says plainly which files a reload took away before they were sent. */
export function LostFiles( { names, onRead }: Props ) {
	if ( names.length === 0 ) {
		return null;
	}
	return (
		<Notice status="warning" isDismissible={ false }>
			<p>
				{ sprintf(
					/* translators: %s: names of files, with commas between them. */
					__(
						'Loading the page anew took away the files you had chosen: %s. Add them again if they belong to your answer.',
						'deskside'
					),
					names.join( ', ' )
				) }
			</p>
			<Button variant="link" onClick={ onRead }>
				{ __( 'I have read it', 'deskside' ) }
			</Button>
		</Notice>
	);
}
