import { Button } from '@wordpress/components';
import { useDispatch } from '@wordpress/data';
import { __ } from '@wordpress/i18n';
import { useState } from 'react';
import { AskDialog } from '../app/ask-dialog.tsx';
import { store } from '../store/index.ts';
import { isBegun } from './is-begun.ts';

/** Signs out; asks first when something is begun, because the next one at this machine shall find nothing of it. */
export function SignOutButton() {
	const { signOut } = useDispatch( store );
	const [ isAsking, setAsking ] = useState( false );
	return (
		<>
			<Button
				variant="secondary"
				onClick={ () =>
					isBegun() ? setAsking( true ) : void signOut()
				}
			>
				{ __( 'Sign out', 'deskside' ) }
			</Button>
			{ isAsking && (
				<AskDialog
					title={ __( 'Something is not sent yet', 'deskside' ) }
					confirm={ __( 'Throw it away and sign out', 'deskside' ) }
					onConfirm={ () => void signOut() }
					onClose={ () => setAsking( false ) }
				>
					<p>
						{ __(
							'What you began in this tab, texts and files, is thrown away when you sign out, so that nobody else at this computer finds it.',
							'deskside'
						) }
					</p>
				</AskDialog>
			) }
		</>
	);
}
