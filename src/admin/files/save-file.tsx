import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { useState } from '@wordpress/element';
import type { Attachment } from '../../contract/attachment.ts';
import type { ProblemCode } from '../../contract/problem.ts';
import { toApiError } from '../api/api-error.ts';
import { saveAttachment } from '../api/save-attachment.ts';
import { describeProblem } from '../ui/describe-problem.ts';
import { isolated } from '../ui/isolated.ts';
import { describeSize } from './resumable/describe-size.ts';

/** Saves a document or video from an address that is asked for then and is good for some minutes; it is never opened here. */
export function SaveFile( {
	file,
}: {
	file: Pick< Attachment, 'id' | 'name' | 'bytes' >;
} ) {
	const { id, name, bytes } = file;
	const [ problem, setProblem ] = useState< ProblemCode | null >( null );
	const save = async () => {
		setProblem( null );
		try {
			open( await saveAttachment( id ) );
		} catch ( error ) {
			setProblem( toApiError( error ).code );
		}
	};
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
