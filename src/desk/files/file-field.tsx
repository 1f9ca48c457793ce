import { Button, FormFileUpload } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { formatSize } from '../format/format-size.ts';
import { addFiles, MOST_FILES } from './add-files.ts';
import {
	dropFile,
	forgetLost,
	type Refusal,
	type Shelf,
} from './file-shelf.ts';
import { LostFiles } from './lost-files.tsx';
import { ACCEPTED } from './take-file.ts';

interface Props {
	/** Of the shelf. */
	name: string;
	shelf: Shelf;
}

/** Files that go with an answer: by choosing them; the form hands on what is pasted or dropped. */
export function FileField( { name: shelfName, shelf }: Props ) {
	const { chosen, following, sent, refusal, lost } = shelf;
	const isFollowing = following.length > 0;
	return (
		<div className="deskside-files">
			<LostFiles
				names={ lost }
				onRead={ () => forgetLost( shelfName ) }
			/>
			{ chosen.length + following.length > 0 && (
				<ul aria-label={ __( 'Files that go along', 'deskside' ) }>
					{ following.map( ( { announced: { id, name, bytes } } ) => (
						<li key={ id }>
							<bdi>{ name }</bdi>
							<small>{ formatSize( bytes ) }</small>
							<progress
								aria-label={ name }
								value={ sent[ id ] ?? 0 }
								max={ bytes }
							/>
						</li>
					) ) }
					{ chosen.map( ( { announced: { id, name, bytes } } ) => (
						<li key={ id }>
							<bdi>{ name }</bdi>
							<small>{ formatSize( bytes ) }</small>
							<Button
								variant="link"
								isDestructive
								onClick={ () => dropFile( shelfName, id ) }
								aria-label={ sprintf(
									/* translators: %s: a file's name. */
									__( 'Leave out %s', 'deskside' ),
									name
								) }
							>
								{ __( 'Leave out', 'deskside' ) }
							</Button>
						</li>
					) ) }
				</ul>
			) }
			<FormFileUpload
				accept={ ACCEPTED }
				multiple
				render={ ( { openFileDialog } ) => (
					<Button
						variant="secondary"
						aria-disabled={ isFollowing }
						onClick={ isFollowing ? undefined : openFileDialog }
					>
						{ __( 'Add files', 'deskside' ) }
					</Button>
				) }
				onChange={ ( { currentTarget } ) => {
					void addFiles( shelfName, [
						...( currentTarget.files ?? [] ),
					] );
					currentTarget.value = '';
				} }
			/>
			<p className="deskside-small" role="status">
				{ refusal
					? whyNot( refusal )
					: chosen.length > 0 &&
					  __(
							'Files stay here until the answer is sent; they are not kept when the page is loaded again.',
							'deskside'
					  ) }
			</p>
		</div>
	);
}

function whyNot( { name, why }: Refusal ): string {
	switch ( why ) {
		case 'unknown_type':
			return sprintf(
				/* translators: %s: a file's name. */
				__(
					'%s cannot go along. Use a picture (PNG, JPEG, WebP), a PDF, a text, a Word, Excel or OpenDocument file, or an MP4, MOV or WebM video.',
					'deskside'
				),
				name
			);
		case 'too_large':
			return sprintf(
				/* translators: %s: a file's name. */
				__(
					'%s is too large: pictures up to 8 MB, everything else up to 100 MB.',
					'deskside'
				),
				name
			);
		case 'unreadable':
			return sprintf(
				/* translators: %s: a file's name. */
				__(
					'%s could not be read here. Over plain http browsers offer no checksum: open the desk by https.',
					'deskside'
				),
				name
			);
		case 'too_many':
			return sprintf(
				/* translators: %d: a number of files. */
				__( 'You can add up to %d files.', 'deskside' ),
				MOST_FILES
			);
	}
}
