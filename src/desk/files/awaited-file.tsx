import { Button, FormFileUpload } from '@wordpress/components';
import { speak } from '@wordpress/a11y';
import { __, sprintf } from '@wordpress/i18n';
import { useState } from 'react';
import type { Attachment } from '../../contract/attachment.ts';
import { cancelUpload } from '../api/upload-file.ts';
import { useOnce } from '../drafts/use-once.ts';
import { formatSize } from '../format/format-size.ts';
import { ProblemNotice } from '../words/problem-notice.tsx';
import { dropFile } from './file-shelf.ts';
import { followAgain } from './send-files.ts';
import { ACCEPTED, takeFile } from './take-file.ts';
import { useFiles } from './use-files.ts';

interface Props {
	/** Of an own message. */
	file: Attachment;
	/** Of the shelf. */
	name: string;
	onReload: () => void;
}

/**
 * A file of an own answer whose bytes are not there: the very same file can be added again when this page has it no longer, or
 * the thread stops waiting for it.
 */
export function AwaitedFile( { file, name, onReload }: Props ) {
	const { chosen, following, isSending } = useFiles( name );
	const [ isOther, setOther ] = useState( false );
	const { busy, problem, run } = useOnce();
	const isHere = [ ...chosen, ...following ].some(
		( { announced } ) => announced.id === file.id
	);
	const add = async ( one: File ) => {
		const taken = await takeFile( one );
		const isSame =
			typeof taken !== 'string' && taken.announced.sha256 === file.sha256;
		setOther( ! isSame );
		if ( isSame ) {
			const { id } = file;
			await followAgain( name, {
				...taken,
				announced: { ...taken.announced, id },
			} );
			onReload();
		}
	};
	const letGo = async () => {
		const outcome = await run( () => cancelUpload( file.id ) );
		if ( outcome === 'done' ) {
			dropFile( name, file.id );
			speak( __( 'The thread waits for it no longer.', 'deskside' ) );
			onReload();
		}
	};
	if ( isHere && isSending ) {
		return null;
	}
	return (
		<div className="deskside-awaited">
			{ ! isHere && (
				<FormFileUpload
					accept={ ACCEPTED }
					render={ ( { openFileDialog } ) => (
						<Button
							variant="link"
							onClick={ openFileDialog }
							aria-label={ sprintf(
								/* translators: %s: a file's name. */
								__( 'Add %s again', 'deskside' ),
								file.name
							) }
						>
							{ __( 'Add it again', 'deskside' ) }
						</Button>
					) }
					onChange={ ( { currentTarget } ) => {
						const one = currentTarget.files?.[ 0 ];
						if ( one ) {
							void add( one );
						}
						currentTarget.value = '';
					} }
				/>
			) }
			<Button
				variant="link"
				isDestructive
				aria-disabled={ busy }
				onClick={ () => void letGo() }
				aria-label={ sprintf(
					/* translators: %s: a file's name. */
					__( 'Do without %s', 'deskside' ),
					file.name
				) }
			>
				{ __( 'Do without it', 'deskside' ) }
			</Button>
			{ isOther && (
				<span role="alert">
					{ sprintf(
						/* translators: 1: a file's name, 2: its size. */
						__(
							'This is another file. Your answer named %1$s, %2$s.',
							'deskside'
						),
						file.name,
						formatSize( file.bytes )
					) }
				</span>
			) }
			<ProblemNotice problem={ problem } />
		</div>
	);
}
