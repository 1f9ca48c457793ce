import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { useState } from '@wordpress/element';
import type { Attachment, RefusedFor } from '../../../contract/attachment.ts';
import type { ProblemCode } from '../../../contract/problem.ts';
import { toApiError } from '../../api/api-error.ts';
import { saveAttachment } from '../../api/save-attachment.ts';
import { describeSize } from '../../files/resumable/describe-size.ts';
import { isolated } from '../../ui/isolated.ts';
import { describeProblem } from '../../ui/describe-problem.ts';

/** A document or video of a message: saved by the browser from an address that is good for some minutes, never opened here. */
export default function AttachmentFile( {
	attachment,
}: {
	attachment: Attachment;
} ) {
	const { id, name, status, bytes } = attachment;
	const [ problem, setProblem ] = useState< ProblemCode | null >( null );
	const save = async () => {
		setProblem( null );
		try {
			open( await saveAttachment( id ) );
		} catch ( error ) {
			setProblem( toApiError( error ).code );
		}
	};
	if ( status !== 'here' ) {
		return (
			<p className="deskside-hint">
				<bdi>{ name }</bdi>: { whyNot( attachment.refused_for ) }
			</p>
		);
	}
	return (
		<p className="deskside-file">
			<Button variant="secondary" onClick={ () => void save() }>
				{ sprintf(
					/* translators: 1: a file's name, 2: its size such as 12 MB. */
					__( 'Save %1$s (%2$s)', 'deskside' ),
					isolated( name ),
					describeSize( bytes )
				) }
			</Button>
			{ problem && (
				<span role="alert">
					{ describeProblem( problem ).sentence }
				</span>
			) }
		</p>
	);
}

/** The provider answers with a file to save, so the page stays; should it not, its words come in a tab of their own. */
function open( url: string ): void {
	const link = document.createElement( 'a' );
	link.href = url;
	link.target = '_blank';
	link.rel = 'noopener noreferrer';
	link.click();
}

function whyNot( reason: RefusedFor | null ): string {
	switch ( reason ) {
		case null:
			return __( 'This file has not arrived yet.', 'deskside' );
		case 'cancelled':
			return __( 'This file was called off.', 'deskside' );
		case 'never_came':
			return __( 'This file never arrived.', 'deskside' );
		case 'erased':
			return __(
				'This file was erased with the data of its person.',
				'deskside'
			);
		case 'no_room':
			return __(
				'There is no room for this file any more; ask your provider.',
				'deskside'
			);
		case 'too_large':
			return __( 'This file is too large.', 'deskside' );
		case 'type':
			return __(
				'Files of this type are not taken, or this one is broken.',
				'deskside'
			);
		case 'unsafe':
			return __(
				'This file was refused: something in it runs by itself, hides, or is encrypted. Save or print it anew without that and send the new one.',
				'deskside'
			);
	}
}
